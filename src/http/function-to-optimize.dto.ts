import { OptionalFlag, OptionalInteger, OptionalText, RequiredText } from './fields';
import { OptionalObjects } from './nested-fields';

class ParentBody {
  @RequiredText('Name of the class or function around it.')
  name!: string;

  @OptionalText('ClassDef or FunctionDef.')
  type?: string;
}

/** The function that a run of the client is about, as the client describes it. */
export class FunctionBody {
  @RequiredText('Bare name.')
  function_name!: string;

  @OptionalText("Path on the client's machine.")
  file_path?: string;

  @OptionalObjects('Classes and functions around it, outermost first.', () => ParentBody)
  parents?: ParentBody[];

  @OptionalInteger('First line, from 1.', 1)
  starting_line?: number;

  @OptionalInteger('Last line, from 1.', 1)
  ending_line?: number;

  @OptionalInteger('First column, from 0.', 0)
  starting_col?: number;

  @OptionalInteger('Last column, from 0.', 0)
  ending_col?: number;

  @OptionalFlag('Whether it is async.')
  is_async?: boolean;

  @OptionalFlag('Whether it is a method.')
  is_method?: boolean;

  @OptionalText('Its language.')
  language?: string;

  @OptionalInteger('First line of the comment that documents it, from 1.', 1)
  doc_start_line?: number;
}

/** The innermost class around a function; null where there is none. */
export function classOf({ parents = [] }: FunctionBody): string | null {
  return parents.findLast(({ type }) => type === 'ClassDef')?.name ?? null;
}

/** The names around a function and its own, joined by dots. */
export function qualifiedNameOf({ parents, function_name }: FunctionBody): string {
  return [...(parents ?? []).map(({ name }) => name), function_name].join('.');
}
