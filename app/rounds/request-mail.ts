import type { Message } from '#app/mail/message.ts'
import { formatDate } from '#app/ui/date.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** What an owner is asked in a round: one link per follow-up. */
export type RequestMail = {
  ownerName: string
  municipality: string
  report: string
  updatesDueOn: CalendarDate
  expiresOn: CalendarDate
  questions: readonly { number: string; title: string; url: string }[]
  /** It was asked before. */
  reminder: boolean
}

/** The mail with which a round asks an owner how far the work is. */
export function requestMail(mail: RequestMail): Message {
  const { questions, reminder, updatesDueOn } = mail
  const due = formatDate(updatesDueOn)
  const many = questions.length > 1
  const what = many ? `${questions.length} aanbevelingen` : 'één aanbeveling'
  const opening = reminder
    ? `Wij hebben nog geen bericht van u over ${what} uit het onderzoek “${mail.report}”. Wilt u dit uiterlijk ${due} doorgeven?`
    : `De gemeenteraad van ${mail.municipality} krijgt binnenkort een voortgangsbrief over het onderzoek “${mail.report}”. Wilt u uiterlijk ${due} doorgeven hoe het staat met ${what} waarvan u behandelaar bent?`
  return {
    subject: `${reminder ? 'Herinnering: v' : 'V'}oortgang “${mail.report}”, graag uiterlijk ${due}`,
    pieces: [
      { paragraph: `Beste ${mail.ownerName},` },
      { paragraph: opening },
      {
        list: questions.map(({ number, title, url }) => ({
          text: `Aanbeveling ${number}: ${title}`,
          url,
        })),
      },
      {
        paragraph: `${many ? 'Elke link opent' : 'De link opent'} één formulier. Aanmelden is niet nodig, en “geen wijziging” kan met één klik. Uw antwoord is een concept: de coördinator neemt het over.`,
      },
      {
        paragraph: `De ${many ? 'links werken' : 'link werkt'} tot en met ${formatDate(mail.expiresOn)}. Stuur dit bericht niet door: wie de link heeft, kan antwoorden.`,
      },
    ],
    reason: `u in ${mail.municipality} behandelaar bent van ${many ? 'deze aanbevelingen' : 'deze aanbeveling'}`,
  }
}
