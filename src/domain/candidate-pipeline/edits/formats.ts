import { type EditFormat } from './edit-format';
import { searchReplace } from './formats/search-replace';
import { unifiedDiff } from './formats/unified-diff';
import { v4aPatch } from './formats/v4a-patch';

/** The formats that models write edits in, in the order in which they are looked for. */
export const EDIT_FORMATS: readonly EditFormat[] = [searchReplace, v4aPatch, unifiedDiff];
