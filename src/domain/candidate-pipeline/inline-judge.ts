import { setImmediate } from 'node:timers/promises';
import { type CodeLanguage } from '../code-language.port';
import { AnswerJudge } from './answer-judge.port';
import { type Grounds, groundsOf, type RequestVersions } from './grounds';
import { judgeAnswer, type Judged, type JudgedRequest } from './judge-answer';

/** Judges on the thread that asks: the fastest way for what is small. */
export class InlineJudge extends AnswerJudge {
  async grounds(versions: RequestVersions, language: CodeLanguage): Promise<Grounds> {
    await setImmediate(); // the models are asked first: there is time while they answer
    return groundsOf(versions, language);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what a step throws must reject
  async judge(answer: string, request: JudgedRequest, language: CodeLanguage, signal?: AbortSignal): Promise<Judged> {
    signal?.throwIfAborted();
    return judgeAnswer(answer, request, language);
  }
}
