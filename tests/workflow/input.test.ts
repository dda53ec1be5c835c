import { expect, it } from 'vitest'
import { z } from 'zod'
import { requiredText } from '#app/workflow/input.ts'

it('speaks Dutch where a schema says nothing itself', () => {
  const form = z.object({ id: z.coerce.number(), name: requiredText('de naam'), code: z.string() })
  const messages = form.safeParse({ id: 'x' }).error?.issues.map(({ message }) => message)
  const general = 'Dit ontbreekt of is niet goed ingevuld'
  expect(messages).toEqual([general, 'Vul de naam in', general])
})
