import { expect, test } from 'vitest'
import { letterMail } from '#app/letters/letter-mail.ts'
import { letterModel } from '#app/letters/model.ts'
import { fieldLabels } from '#app/letters/words.ts'
import { fullCase, letterInput } from './case.ts'

test('the mail to the griffie says what is attached and does not deny it', () => {
  const letter = letterModel(letterInput({ followUps: fullCase() }))
  expect(letter.fields).toContainEqual({ label: fieldLabels.attachments, text: 'geen' })
  const text = JSON.stringify(letterMail(letter, 'https://opvolg.example/brieven/1').pieces)
  expect(text).toContain('toegevoegd als PDF en als Word-document')
  expect(text).toContain('Ons kenmerk: ')
  expect(text).toContain('Onderwerp: ')
  expect(text).not.toContain(fieldLabels.attachments)
})
