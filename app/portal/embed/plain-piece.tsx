import { Fragment } from 'react'
import { ageText } from '#app/ui/age.tsx'
import { formatDate } from '#app/ui/date.ts'
import { phaseWords } from '#app/ui/phase-words.ts'
import { toldMoment } from '../story-words.ts'
import type { CouncilPiece } from './council-piece.server.ts'

/**
 * The piece as plain HTML: a heading of level 3, a list and a table without classes, styles or scripts, so that it
 * takes the look of the page that it is put in. All addresses are whole.
 */
export function PlainPiece({ piece }: { piece: CouncilPiece }) {
  const { municipality, today, followUps, story, address, demo } = piece
  return (
    <section lang="nl">
      <h3>Vervolg in de gemeenteraad van {municipality.name}</h3>
      {demo ? <p>Demonstratie: de gebeurtenissen zijn verzonnen.</p> : null}
      <p>
        Stand per {formatDate(today)}, zoals gemeld door het college. Oordelen van de rekenkamer
        staan er apart bij. <a href={address}>Het hele vervolg</a>.
      </p>
      <ul>
        {story.map((moment) => {
          const { head, lines } = toldMoment(moment)
          return (
            <li key={moment.key}>
              {formatDate(moment.on)}: {head}
              {lines.map(({ text, href }) => (
                <Fragment key={text}>
                  <br />
                  {href ? <a href={new URL(href, address).href}>{text}</a> : text}
                </Fragment>
              ))}
            </li>
          )
        })}
      </ul>
      <table>
        <caption>De aanbevelingen</caption>
        <thead>
          <tr>
            <th scope="col">Aanbeveling</th>
            <th scope="col">Hoe ver</th>
            <th scope="col">Laatste bericht</th>
          </tr>
        </thead>
        <tbody>
          {followUps.map(({ id, recommendation, phase, implementation }) => (
            <tr key={id}>
              <th scope="row">
                {recommendation.number} {recommendation.title}
              </th>
              <td>{phaseWords[phase].word}</td>
              <td>{ageText(implementation.lastUpdateOn, today)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
