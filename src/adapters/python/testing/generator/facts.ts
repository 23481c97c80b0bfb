import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { type Origins } from '../../name-origins';
import { type Evidence } from './evidence';

export type ParameterKind = 'positional' | 'plain' | 'keyword' | 'rest' | 'options';

export interface ParameterFacts {
  name: string;
  kind: ParameterKind;
  annotation: SyntaxNode | null;
  value: SyntaxNode | null;
  hasDefault: boolean;
  evidence: Evidence;
}

export interface FunctionFacts {
  name: string;
  module: Module;
  definition: SyntaxNode;
  owner: ClassFacts | null;
  /** Without the object or class that a method is called on. */
  parameters: ParameterFacts[];
  /** What the object or class is called inside; null for functions and static methods. */
  self: string | null;
  form: 'function' | 'method' | 'class method' | 'static method' | 'property';
  isAsync: boolean;
  isGenerator: boolean;
  /** What it gives back, awaited. */
  result: Evidence;
}

export interface ClassFacts {
  /** With the classes around it. */
  name: string;
  module: Module;
  definition: SyntaxNode | null;
  bases: readonly string[];
  form: 'plain' | 'fields' | 'enum' | 'typed dict' | 'protocol';
  /** Parameters that its fields make, for classes of fields. */
  fields: ParameterFacts[];
  members: string[];
  attributes: Map<string, Evidence>;
  methods: Map<string, FunctionFacts>;
  isAbstract: boolean;
}

export interface Module {
  tree: SyntaxTree;
  origins: Origins;
  variables: Map<string, Evidence>;
}
