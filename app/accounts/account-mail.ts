import type { Message } from '#app/mail/message.ts'
import { link } from '#app/mail/piece.ts'

const mistake = { paragraph: 'Hebt u dit niet gevraagd? Dan hoeft u niets te doen.' }
const alarm = {
  paragraph:
    'Was u dit niet? Meld het meteen bij de beheerder van Opvolgwijzer en vraag een nieuw wachtwoord aan.',
}

/** The mails about accounts: what each says, and where its link leads. */
export const accountMail = {
  invitation: (name: string, url: string): Message => ({
    subject: 'Uitnodiging voor Opvolgwijzer',
    pieces: [
      { paragraph: `Beste ${name},` },
      {
        paragraph:
          'U bent uitgenodigd om in Opvolgwijzer te werken. Kies met deze link hoe u zich aanmeldt; de link werkt één keer, 14 dagen lang.',
      },
      link('Uitnodiging aannemen', url),
    ],
    reason: 'een beheerder u heeft uitgenodigd',
  }),
  newPassword: (url: string): Message => ({
    subject: 'Nieuw wachtwoord kiezen',
    pieces: [
      {
        paragraph:
          'Met deze link kiest u een nieuw wachtwoord. De link werkt één keer, een uur lang.',
      },
      link('Nieuw wachtwoord kiezen', url),
      mistake,
    ],
    reason: 'iemand een nieuw wachtwoord vroeg voor dit adres',
  }),
  oldAddress: (url: string): Message => ({
    subject: 'Ander e-mailadres bevestigen',
    pieces: [
      {
        paragraph:
          'Voor uw account is een ander e-mailadres opgegeven. Bevestig op beide adressen dat dit klopt; de link werkt een dag.',
      },
      link('Bevestigen op het oude adres', url),
      alarm,
    ],
    reason: 'dit het adres van uw account is',
  }),
  newAddress: (url: string): Message => ({
    subject: 'Nieuw e-mailadres bevestigen',
    pieces: [
      {
        paragraph:
          'Dit adres is opgegeven als nieuw adres van een account. Bevestig op beide adressen dat dit klopt; de link werkt een dag.',
      },
      link('Bevestigen op het nieuwe adres', url),
      mistake,
    ],
    reason: 'dit adres is opgegeven als nieuw adres',
  }),
  addressTaken: (): Message => ({
    subject: 'Dit e-mailadres heeft al een account',
    pieces: [
      {
        paragraph:
          'Iemand wil dit adres gebruiken voor een ander account. Dat kan niet: dit adres hoort al bij een account.',
      },
      mistake,
    ],
    reason: 'dit adres is opgegeven als nieuw adres',
  }),
  changed: (what: string): Message => ({
    subject: `Uw account is gewijzigd: ${what}`,
    pieces: [{ paragraph: `Bij uw account is dit gewijzigd: ${what}.` }, alarm],
    reason: 'er iets aan uw account is gewijzigd',
  }),
}
