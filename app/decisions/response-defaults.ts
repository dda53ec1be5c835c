import type { DefaultValue } from '@conform-to/react'
import type { RecordResponsesForm } from './input.ts'
import type { Treatment } from './treatment.server.ts'

/** What the form of the college's response starts with: what was logged before. */
export function responseDefaults({
  recommendations,
}: Treatment): DefaultValue<RecordResponsesForm> {
  const logged = recommendations.flatMap(({ response }) => response ?? [])
  return {
    occurredOn: logged.at(-1)?.occurredOn ?? '',
    documentUrl: logged.at(-1)?.documentUrl ?? '',
    responses: recommendations.map(({ followUpId, response }) => ({
      followUpId: String(followUpId),
      kind: response?.kind ?? '',
      explanation: response?.explanation ?? '',
    })),
  }
}
