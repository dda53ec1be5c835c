import { Table } from '#app/ui/table.tsx'
import { actions, type PromiseByAction, promises } from './promise-by-action.ts'
import { actedWords, promisedWords } from './words.ts'

/** What was promised by what was done, in numbers of follow-ups; empty columns and rows are left out. */
export function PromiseTable({ table }: { table: PromiseByAction }) {
  const columns = actions.filter((action) => promises.some((promise) => table[promise][action] > 0))
  const rows = promises.filter((promise) => actions.some((action) => table[promise][action] > 0))
  return (
    <Table
      caption="Wat is toegezegd, en wat ervan kwam"
      dense
      columns={[
        'Toezegging',
        ...columns.map((action) => ({ label: actedWords[action], numeric: true })),
        { label: 'Samen', numeric: true },
      ]}
      rows={rows.map((promise) => ({
        key: promise,
        cells: [
          promisedWords[promise],
          ...columns.map((action) => table[promise][action]),
          actions.reduce((sum, action) => sum + table[promise][action], 0),
        ],
      }))}
    />
  )
}
