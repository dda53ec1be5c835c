import type { PdfFile } from './file.ts'
import type { StructureNode } from './structure.ts'

/** What rules look at: the file and its structure tree (empty where there is none). */
export type Subject = { file: PdfFile; tree: StructureNode[]; nodes: StructureNode[] }

/** One rule, with the clause that it comes from; `check` returns what is wrong, in Dutch. */
export type Rule = { name: string; clause: string; check(subject: Subject): string[] }
