import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type ReadinessCheck } from '../domain/readiness.port';
import { Draining } from './draining';

/** Injection tokens of what the wiring knows. */
export const READINESS_CHECKS = Symbol('readiness checks');
export const VERSION = Symbol('version');

const example = { status: 'ready', parts: { database: 'ok', migrations: 'ok', prompts: 'ok', draining: 'ok' } };

/** Whether the service is alive, and whether it can work. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[],
    @Inject(VERSION) private readonly version: string,
    private readonly draining: Draining,
  ) {}

  @Get('healthcheck')
  @ApiOperation({ operationId: 'healthcheck', summary: 'Alive: touches neither the database nor a provider' })
  @ApiOkResponse({ example: { status: 'ok', version: '0.1.0' }, description: 'Alive' })
  healthcheck() {
    return this.health();
  }

  @Get('health')
  @ApiOperation({ operationId: 'health', summary: 'The same, under its shorter name' })
  @ApiOkResponse({ example: { status: 'ok', version: '0.1.0' }, description: 'Alive' })
  health() {
    return { status: 'ok', version: this.version };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'ready', summary: 'Ready for requests, part by part' })
  @ApiOkResponse({ example, description: 'Every part works' })
  @ApiServiceUnavailableResponse({
    example: { status: 'not ready', parts: { ...example.parts, database: 'the database is away' } },
    description: 'Some part does not; its line says what is wrong',
  })
  async ready(@Res({ passthrough: true }) response: Response) {
    const faults = await Promise.all(this.checks.map(async (check) => [check.part, await check.fault()] as const));
    const parts = [...faults, ['draining', this.draining.isOn ? 'the service is shutting down' : null] as const];
    const ready = parts.every(([, fault]) => fault === null);
    if (!ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: ready ? 'ready' : 'not ready',
      parts: Object.fromEntries(parts.map(([part, fault]) => [part, fault ?? 'ok'])),
    };
  }
}
