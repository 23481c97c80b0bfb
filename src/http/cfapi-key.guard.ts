import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '../domain/errors';
import { ApiKeyGuard } from './api-key.guard';

/** The client asks for its user with any key, and takes nothing but 403 for a bad one. */
@Injectable()
export class UserKeyGuard implements CanActivate {
  constructor(private readonly apiKeys: ApiKeyGuard) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    try {
      return await this.apiKeys.canActivate(context);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unauthorized') throw error;
      throw new DomainError('forbidden', error.message, { cause: error });
    }
  }
}
