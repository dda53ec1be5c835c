import type { Message } from '#app/mail/message.ts'

export type NewOwnerMail = {
  ownerName: string
  /** Who assigned or handed over. */
  from: string
  /** What that person wrote along; may be empty. */
  note: string
  followUps: readonly {
    number: string
    title: string
    report: string
    municipality: string
    url: string
  }[]
}

/** Tells someone that it is now owner of one or more follow-ups. */
export function newOwnerMail({ ownerName, from, note, followUps }: NewOwnerMail): Message {
  const many = followUps.length > 1
  const what = many ? `${followUps.length} aanbevelingen` : 'een aanbeveling'
  return {
    subject: `U bent nu behandelaar van ${many ? what : `“${followUps[0]?.title ?? ''}”`}`,
    pieces: [
      { paragraph: `Beste ${ownerName},` },
      {
        paragraph: `${from} heeft u aangewezen als behandelaar van ${what} van de rekenkamer. U plant de stappen en meldt hoe ver de uitvoering is.`,
      },
      ...(note === '' ? [] : [{ paragraph: `${from} schrijft erbij: “${note}”` }]),
      {
        list: followUps.map((one) => ({
          text: `${one.number} ${one.title} (${one.report}, ${one.municipality})`,
          url: one.url,
        })),
      },
    ],
    reason: `${from} u deze ${many ? 'aanbevelingen' : 'aanbeveling'} heeft toegewezen`,
  }
}
