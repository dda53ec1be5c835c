import type { LoaderFunctionArgs } from '@remix-run/node'
import { holds } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { runningListCells, runningListCsv, runningListSheet } from '#app/running-lists/export.ts'
import { runningListExample } from '#app/running-lists/parse.ts'
import { runningListOf } from '#app/running-lists/rows.server.ts'
import { workbook } from '#app/workbook/workbook.server.ts'
import { Forbidden, NotFound } from '#app/workflow/errors.ts'
import { fileAnswer } from '#app/workflow/file-answer.ts'

/** `voorbeeld.csv`, `voorbeeld.xlsx`, and `nu.…`: the running list of today, to change and bring back. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  if (!holds(actor, 'auditor') && !holds(actor, 'coordinator')) throw new Forbidden()
  const [what, ending] = (params.name ?? '').split('.')
  const cells =
    what === 'voorbeeld'
      ? runningListExample()
      : what === 'nu'
        ? runningListCells(runningListOf(context, actor))
        : null
  if (cells === null) throw new NotFound()
  const name = what === 'nu' ? `lopende-lijst-${context.clock.today()}` : 'voorbeeld-lopende-lijst'
  if (ending === 'csv') return fileAnswer(runningListCsv(cells), `${name}.csv`)
  if (ending === 'xlsx')
    return fileAnswer(await workbook([runningListSheet(cells)]), `${name}.xlsx`)
  throw new NotFound()
}
