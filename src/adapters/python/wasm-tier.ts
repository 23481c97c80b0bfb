import { setFlagsFromString } from 'node:v8';

// V8's optimizing compiler would spend some 300 MB and a core's seconds on ruff's WebAssembly; its baseline code is as
// fast for texts of this size. Must be imported before the module that compiles it.
setFlagsFromString('--liftoff-only');
