import { PythonLanguage } from './adapters/python/python-language';
import { Languages } from './domain/languages';

/** The languages that are built: the service and its worker threads know the same ones. */
export function builtLanguages(): Languages {
  return new Languages([new PythonLanguage()]);
}
