import { LinkButton } from './form/button.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageTitle } from './page-title.tsx'
import { SendAgain, type Unsent } from './send-again.tsx'

const pages: Record<number, { title: string; text: string }> = {
  400: {
    title: 'Dit verzoek klopt niet',
    text: 'Wij kunnen niet lezen wat uw browser heeft gestuurd. Ga terug, laad de pagina opnieuw en probeer het nog een keer.',
  },
  401: {
    title: 'U bent niet meer aangemeld',
    text: 'Wat u verstuurde, is nog niet bewaard. Uw tekst is er nog.',
  },
  403: {
    title: 'U mag dit niet bekijken of doen',
    text: 'U bent aangemeld, maar uw rol geeft geen toegang tot deze pagina. Denkt u dat dit niet klopt? Vraag het de beheerder.',
  },
  404: {
    title: 'Deze pagina bestaat niet',
    text: 'Het adres klopt niet, of de pagina is niet voor iedereen te zien. Bent u nog niet aangemeld? Meld u dan eerst aan.',
  },
  405: {
    title: 'Dit kan hier niet',
    text: 'Deze pagina kan wat u stuurde niet verwerken. Ga terug en probeer het nog een keer.',
  },
  409: {
    title: 'Iemand anders was u voor',
    text: 'Sinds u deze pagina opende, heeft iemand anders hier iets gewijzigd. Er is niets overschreven. Ga terug, laad de pagina opnieuw en kijk of uw wijziging nog nodig is.',
  },
  413: {
    title: 'Het bestand is te groot',
    text: 'Er is niets opgeslagen. Maak het bestand kleiner of splits het, en probeer het opnieuw.',
  },
  429: {
    title: 'Even wachten',
    text: 'Er kwamen te veel verzoeken kort na elkaar. Probeer het over een minuut opnieuw.',
  },
  503: {
    title: 'Opvolgwijzer is even niet bereikbaar',
    text: 'Er wordt aan het systeem gewerkt. Probeer het over enkele minuten opnieuw.',
  },
}

const unexpected = {
  title: 'Er ging iets mis',
  text: 'Dit ligt niet aan u. De fout is vastgelegd. Probeer het over enkele minuten opnieuw; wat al was opgeslagen, is er nog.',
}

/** The title of the page for an error with this HTTP status. */
export function errorTitle(status: number): string {
  return (pages[status] ?? unexpected).title
}

type ErrorPageProps = {
  status: number
  /** A sentence for people, written by a rule of the domain; never the text of an exception. */
  message?: string
  /** The form that could not be saved because nobody was signed in. */
  unsent?: Unsent | null
}

/** The page for an error: what happened, what one can do; nothing of the inside. */
export function ErrorPage({ status, message, unsent }: ErrorPageProps) {
  const { title, text } = pages[status] ?? unexpected
  return (
    <PageFrame>
      <PageTitle lead={message ?? text}>{title}</PageTitle>
      {unsent ? <SendAgain unsent={unsent} /> : null}
      <p className="buttons">
        <LinkButton href="/" kind={unsent ? 'secondary' : 'primary'}>
          Naar de startpagina
        </LinkButton>
        <LinkButton href="/werk" kind="secondary">
          Naar mijn werk
        </LinkButton>
      </p>
      <p className="sub mt-8">{`Foutcode ${status}`}</p>
    </PageFrame>
  )
}
