import { isOpen } from '#app/follow-ups/phase.ts'
import { Age } from '#app/ui/age.tsx'
import { formatDate } from '#app/ui/date.ts'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { recommendationAnchor } from '../recommendation-anchor.ts'
import { StoryLine } from '../story-line.tsx'
import type { CouncilPiece } from './council-piece.server.ts'

/** The piece as a page of its own for a frame: as wide as its frame, without menus, links open outside it. */
export function FramedPiece({ piece }: { piece: CouncilPiece }) {
  const { municipality, report, today, followUps, story, address, demo } = piece
  return (
    <main className="framed">
      <h1>Vervolg in de gemeenteraad van {municipality.name}</h1>
      <p className="lead mb-6">
        {report.title}. Stand per {formatDate(today)}, zoals gemeld door het college. Oordelen van
        de rekenkamer staan er apart bij.{' '}
        {demo ? 'Demonstratie: de gebeurtenissen zijn verzonnen. ' : ''}
        <a href={address}>Het hele vervolg</a>
      </p>
      <StoryLine moments={story} today={today} />
      <Table
        caption="De aanbevelingen"
        columns={['Aanbeveling', { label: 'Hoe ver' }, { label: 'Laatste bericht' }]}
        dense
        rows={followUps.map(
          ({ id, recommendation, phase, implementation, decision, offeredOn }) => ({
            key: id,
            cells: [
              <a key="name" href={`${address}#${recommendationAnchor(recommendation.number)}`}>
                {recommendation.number} {recommendation.title}
              </a>,
              <PhaseBadge key="phase" phase={phase} />,
              <Age
                key="age"
                as="cell"
                last={implementation.lastUpdateOn}
                since={decision?.on ?? offeredOn}
                today={today}
                quiet={!isOpen(phase)}
              />,
            ],
          }),
        )}
      />
    </main>
  )
}
