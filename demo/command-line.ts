import { join } from 'node:path';
import { projectRoot } from '../src/project-root';
import { DemoFault } from './fault';

/** The function that is to become faster, as it was asked for. */
export interface Wish {
  /** The path as it was typed. */
  file: string;
  /** `total` or `Basket.total`. */
  name: string;
  /** The package that ships with the project. */
  isShipped: boolean;
}

export const USAGE = `npm run demo [-- path/to/file.py function]

Makes a slow function faster and shows how that was verified, with no account and no model: the one that ships with the
project, or your own (Class.method for a method). Nothing of yours is changed.
DEMO_PYTHON names another interpreter than python3.
`;

const SHIPPED: Wish = { file: join(projectRoot, 'demo/package/shop/report.py'), name: 'sales_report', isShipped: true };

/** Null: only the usage is wanted. @throws DemoFault for anything else than nothing, or a file and a function. */
export function readWish(words: readonly string[]): Wish | null {
  if (words.some((word) => word === '--help' || word === '-h')) return null;
  const [file, name, ...others] = words;
  if (file === undefined) return SHIPPED;
  if (name === undefined) throw new DemoFault(`${file}: which function? npm run demo -- ${file} function`);
  if (others.length > 0 || file.startsWith('-')) throw new DemoFault('npm run demo -- path/to/file.py function');
  return { file, name, isShipped: false };
}
