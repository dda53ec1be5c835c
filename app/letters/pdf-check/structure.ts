import type { PdfFile } from './file.ts'
import { PdfDict, PdfRef, type PdfValue } from './objects.ts'

/** One element of the structure tree, in reading order; `standard` is its type after the role map. */
export type StructureNode = {
  type: string
  standard: string
  dict: PdfDict
  children: StructureNode[]
  /** The pieces of content that hang on it: page and number. */
  content: { page: PdfDict | null; id: number }[]
}

/** The structure tree of a document; null when it has none. */
export function readStructure(file: PdfFile): StructureNode[] | null {
  const root = file.dict(file.catalog?.get('StructTreeRoot'))
  if (root === null) return null
  const roles = file.dict(root.get('RoleMap')) ?? new PdfDict()
  const standardOf = (type: string) => {
    let standard = type
    for (let steps = 0; roles.has(standard) && steps < 10; steps += 1) {
      standard = file.name(roles.get(standard))
    }
    return standard
  }
  const read = (value: PdfValue, page: PdfDict | null): StructureNode[] => {
    const dict = file.dict(value)
    if (dict === null || !dict.has('S')) return []
    const own = file.dict(dict.get('Pg')) ?? page
    const type = file.name(dict.get('S'))
    const node: StructureNode = {
      type,
      standard: standardOf(type),
      dict,
      children: [],
      content: [],
    }
    for (const kid of kidsOf(file, dict)) {
      const resolved = file.resolve(kid)
      if (typeof resolved === 'number') node.content.push({ page: own, id: resolved })
      else if (file.name(file.dict(kid)?.get('Type')) === 'MCR') {
        const reference = file.dict(kid)
        const id = file.resolve(reference?.get('MCID'))
        node.content.push({ page: file.dict(reference?.get('Pg')) ?? own, id: Number(id) })
      } else node.children.push(...read(kid, own))
    }
    return [node]
  }
  return kidsOf(file, root).flatMap((kid) => read(kid, null))
}

function kidsOf(file: PdfFile, dict: PdfDict): PdfValue[] {
  const kids = dict.get('K')
  if (kids === undefined) return []
  const found = kids instanceof PdfRef ? file.resolve(kids) : kids
  return Array.isArray(found) ? found : [kids]
}

/** All elements, each before its children. */
export function flattened(nodes: readonly StructureNode[]): StructureNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)])
}
