import type { LoaderFunctionArgs } from '@remix-run/node'
import { visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { linesSheet } from '#app/deadlines/lines-export.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'
import { selectedLines } from '#app/deadlines/selected-lines.server.ts'
import { workbook } from '#app/workbook/workbook.server.ts'
import { fileAnswer } from '#app/workflow/file-answer.ts'

/** All that the list shows with these filters, in its order, as a workbook. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const address = readListAddress(new URL(request.url).searchParams)
  const { selected } = selectedLines(context, visibleMunicipalities(actor), address)
  return fileAnswer(
    await workbook([linesSheet(selected)]),
    `opvolgingen-${context.clock.today()}.xlsx`,
  )
}
