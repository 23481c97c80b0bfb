import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { Authenticate } from '../domain/access/authenticate';

/** Lets a request through whose API key is good, and notes whose it is. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly authenticate: Authenticate) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    request.caller = await this.authenticate.run(request.headers.authorization);
    return true;
  }
}
