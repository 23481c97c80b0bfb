import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Rank } from '../domain/ranking/rank';
import { type Call, CurrentCall } from './call';
import { PaidEndpoint } from './endpoint';
import { RankBody, RankReply, rankRequest } from './ranking.dto';
import { rankExample } from './ranking.examples';

/** Which of several candidates is best. */
@ApiTags('ranking')
@Controller('ai')
export class RankingController {
  constructor(private readonly ranking: Rank) {}

  @PaidEndpoint({
    path: 'rank',
    operationId: 'rank',
    summary: 'The order of candidates',
    description:
      'Asks a model which candidate a developer should be offered, by gain and, where gains are about equal, by risk, size and readability. Where no model answers, and for what its answer leaves out, the measured speed decides.',
    body: RankBody,
    reply: RankReply,
    example: rankExample,
    errors: [],
  })
  async rank(@Body() body: RankBody, @CurrentCall() call: Call): Promise<RankReply> {
    return { ranking: await this.ranking.run(rankRequest(body, call), call.gone) };
  }
}
