import { type NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';

/** Serves Swagger UI at `/docs` (offline, keeping the key that was typed in) and the document at `/docs-json` and `/docs-yaml`. */
export function serveDocumentation(app: NestExpressApplication, version: string): void {
  const document = new DocumentBuilder()
    .setTitle('codeflash-api')
    .setDescription(
      'Makes functions faster: candidates from language models, checked before they are handed out. Authorize with an API key (`npm run -s keys -- create --user NAME`).',
    )
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key, `cf-…`' })
    .build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, document), {
    customSiteTitle: 'codeflash-api',
    jsonDocumentUrl: 'docs-json',
    yamlDocumentUrl: 'docs-yaml',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true, tryItOutEnabled: true },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'GET' && request.path === '/') response.redirect('/docs');
    else next();
  });
}
