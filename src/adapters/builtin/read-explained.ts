import { fromConsole } from '../../domain/prose';

/** A rewrite as an explanation of the engine's tells of it. */
export interface ToldRewrite {
  /** What it cost before and after, in one sentence. */
  explanation: string;
  functions: readonly string[];
}

/** In characters: twice what is handed out of an explanation. */
const LONGEST = 8_000;
/** Whatever became of the line breaks. */
const ITEM = /(?<=^|[\s.:])-\s+[a-z][a-z\d]*(?:-[a-z\d]+)+:\s+/g;
const HEADING = /\bRewrites:\s*$/;
const PLACE = / In (`[^`]{1,200}`(?:, `[^`]{1,200}`)*)\.$/;
const DOUBT = /\bonly tests can tell:\s+([^]*?)\.(?=\s|$|-\s)/gi;

/** The rewrites that a text names in the form of `explained`, even when its white space was changed; none in other texts. */
export function rewritesIn(text: string): ToldRewrite[] {
  const told = plain(text);
  const items = [...told.matchAll(ITEM)];
  const [first] = items;
  if (!first || !(first.index === 0 || HEADING.test(told.slice(0, first.index)))) return [];
  return items.map(({ 0: mark, index }, at) => rewriteOf(told.slice(index + mark.length, items[at + 1]?.index)));
}

/** What an explanation leaves to tests, each as the rest of a sentence without its full stop, once. */
export function doubtsIn(text: string): string[] {
  const told = [...plain(text).matchAll(DOUBT)].flatMap(([, doubts = '']) => doubts.split(/;\s+(?=whether )/));
  return [...new Set(told.map((doubt) => doubt.trim().replace(/\s+/g, ' ')).filter((doubt) => doubt !== ''))];
}

/** Says what somebody should look at, as doubtsIn reads it; empty where nothing is open. */
export function onlyTestsTell(doubts: readonly string[]): string {
  return doubts.length > 0 ? `A reviewer should look at what only tests can tell: ${doubts.join('; ')}.` : '';
}

function rewriteOf(item: string): ToldRewrite {
  const [paragraph = ''] = item.split(/\n[ \t]*\n/);
  const [sentence = ''] = paragraph.trim().replace(/\s+/g, ' ').split(' Only tests can tell: ');
  const [place = '', functions = ''] = PLACE.exec(sentence) ?? [];
  return {
    explanation: sentence.slice(0, sentence.length - place.length),
    functions: [...functions.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  };
}

function plain(text: string): string {
  return fromConsole(text.slice(0, LONGEST)).trim();
}
