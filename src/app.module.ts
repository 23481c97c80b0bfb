import { type DynamicModule, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { Registry } from 'prom-client';
import { YamlAndToml } from './adapters/documents/yaml-and-toml';
import { DatabaseReadiness, MigrationsReadiness } from './adapters/postgres/database-readiness';
import { RememberedApiKeys } from './adapters/remembered-api-keys';
import { Authenticate } from './domain/access/authenticate';
import { Quotas } from './domain/access/quotas.port';
import { AnswerJudge } from './domain/candidate-pipeline/answer-judge.port';
import { CandidateRound } from './domain/candidate-round';
import { CodeContexts } from './domain/code-contexts';
import { Deadlines } from './domain/deadlines';
import { Journal } from './domain/journal.port';
import { LanguageModels } from './domain/language-models';
import { Languages } from './domain/languages';
import { OneAnswer } from './domain/one-answer';
import { OneCandidate } from './domain/one-candidate';
import { Adapt } from './domain/optimization/adapt';
import { FeatureRecords } from './domain/optimization/features.port';
import { FirstPass } from './domain/optimization/first-pass';
import { Optimize } from './domain/optimization/optimize';
import { OptimizeWithProfile } from './domain/optimization/optimize-with-profile';
import { RecordFeatures } from './domain/optimization/record-features';
import { Refine } from './domain/optimization/refine';
import { RewriteJit } from './domain/optimization/rewrite-jit';
import { Prompts } from './domain/prompts';
import { PromptsReadiness } from './domain/prompts-readiness';
import { Rank } from './domain/ranking/rank';
import { Repair } from './domain/repair/repair';
import { Explain } from './domain/review/explain';
import { ReviewOptimization } from './domain/review/review-optimization';
import { DocumentReader } from './domain/setup/document-reader.port';
import { GenerateWorkflow } from './domain/setup/generate-workflow';
import { GenerateTests } from './domain/testgen/generate-tests';
import { RepairTests } from './domain/testgen/repair-tests';
import { ReviewTests } from './domain/testgen/review-tests';
import { TestLanguages } from './domain/testgen/test-languages';
import { TestWriter } from './domain/testgen/test-writer.port';
import { TestgenSettings } from './domain/testgen/testgen-settings';
import { TraceMemory } from './domain/trace-memory';
import { type Foundations } from './foundations';
import { ApiKeyGuard } from './http/api-key.guard';
import { CfapiController } from './http/cfapi.controller';
import { Draining } from './http/draining';
import { HealthController, READINESS_CHECKS, VERSION } from './http/health.controller';
import { BODY_LIMIT } from './http/json-body.guard';
import { MetricsController } from './http/metrics.controller';
import { OptimizationController } from './http/optimization.controller';
import { rateLimits } from './http/rate-limit.guard';
import { RankingController } from './http/ranking.controller';
import { RepairController } from './http/repair.controller';
import { ReviewController } from './http/review.controller';
import { SetupController } from './http/setup.controller';
import { TestgenController } from './http/testgen.controller';
import { version } from './project-root';
import { useCase } from './use-case';

/** The whole wiring: port → adapter, use case ← ports, controllers. Guards, pipe and filter are on the endpoints and in service.ts. */
@Module({})
export class AppModule {
  static on({
    config,
    database,
    prompts,
    languages,
    testLanguages,
    models,
    judge,
    testWriter,
    plans,
    journal,
    apiKeys,
    quotas,
    features,
    metrics,
  }: Foundations): DynamicModule {
    const { softMs, hardMs } = config.deadlines;
    const readiness = [
      new DatabaseReadiness(database),
      new MigrationsReadiness(database),
      new PromptsReadiness(prompts, languages),
    ];
    return {
      module: AppModule,
      imports: [ThrottlerModule.forRoot(rateLimits())],
      controllers: [
        OptimizationController,
        RepairController,
        TestgenController,
        SetupController,
        RankingController,
        ReviewController,
        CfapiController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: Authenticate, useValue: new Authenticate(new RememberedApiKeys(apiKeys), plans, config.storeCode) },
        { provide: Quotas, useValue: quotas },
        { provide: Journal, useValue: journal },
        { provide: FeatureRecords, useValue: features },
        { provide: LanguageModels, useValue: models },
        { provide: AnswerJudge, useValue: judge },
        { provide: TestWriter, useValue: testWriter },
        { provide: Prompts, useValue: prompts },
        { provide: Languages, useValue: languages },
        { provide: TestLanguages, useValue: testLanguages },
        { provide: TestgenSettings, useValue: new TestgenSettings(config.testgenInstrumentation) },
        { provide: Deadlines, useValue: new Deadlines(softMs, hardMs) },
        { provide: TraceMemory, useValue: new TraceMemory() },
        { provide: DocumentReader, useClass: YamlAndToml },

        useCase(CodeContexts, Languages, TraceMemory),
        useCase(CandidateRound, Prompts, LanguageModels, AnswerJudge, Journal, Deadlines),
        useCase(OneAnswer, Prompts, LanguageModels, Journal, Deadlines),
        useCase(OneCandidate, AnswerJudge, OneAnswer),
        useCase(FirstPass, CodeContexts, CandidateRound),
        useCase(Optimize, Prompts, FirstPass),
        useCase(OptimizeWithProfile, Prompts, FirstPass),
        useCase(Refine, CodeContexts, Prompts, OneCandidate),
        useCase(Adapt, CodeContexts, Prompts, OneCandidate),
        useCase(Repair, CodeContexts, Prompts, OneCandidate),
        useCase(RewriteJit, Prompts, FirstPass),
        useCase(RecordFeatures, FeatureRecords),
        useCase(Rank, Languages, Prompts, OneAnswer),
        useCase(Explain, Languages, Prompts, OneAnswer),
        useCase(ReviewOptimization, Languages, Prompts, OneAnswer),
        useCase(GenerateTests, CodeContexts, TestLanguages, Prompts, OneAnswer, TestWriter, TestgenSettings),
        useCase(ReviewTests, CodeContexts, TestLanguages, Prompts, OneAnswer, TestWriter),
        useCase(RepairTests, CodeContexts, TestLanguages, Prompts, OneAnswer, TestWriter, TestgenSettings),
        useCase(GenerateWorkflow, DocumentReader, Prompts, OneAnswer),

        Draining,
        ApiKeyGuard,
        { provide: Registry, useValue: metrics },
        { provide: BODY_LIMIT, useValue: config.bodyLimitBytes },
        { provide: VERSION, useValue: version },
        { provide: READINESS_CHECKS, useValue: readiness },
      ],
    };
  }
}
