import { ApiProperty } from '@nestjs/swagger';
import { type Candidate } from '../domain/candidate';
import { renderCode } from '../domain/code-markdown';

/** A faster version of the code. */
export class CandidateReply {
  @ApiProperty({
    description:
      'Every file of the request as Markdown, each whole; unchanged ones that a client cannot take by themselves are left out.',
  })
  source_code!: string;

  @ApiProperty({ description: 'What was slow and what changed; may be empty.' })
  explanation!: string;

  @ApiProperty({ description: 'New and unique for every candidate.', format: 'uuid' })
  optimization_id!: string;

  @ApiProperty({
    description: 'The candidate this one was made from; null on a first pass.',
    type: String,
    nullable: true,
  })
  parent_id!: string | null;

  @ApiProperty({ description: 'The model that wrote it.' })
  model!: string;
}

export function candidateReply(candidate: Candidate): CandidateReply {
  return {
    source_code: renderCode(candidate.files, candidate.language),
    explanation: candidate.explanation,
    optimization_id: candidate.optimizationId,
    parent_id: candidate.parentId,
    model: candidate.model,
  };
}
