/// What others have done and how it went: visits to those who use a shared solution, good examples checked
/// with the host, and what came of using them again elsewhere.
///
/// It owns `VisitRound` with `Visit`, `VisitNote` and `VisitRating`, `Example` with its level of evidence (told,
/// observed, measured) and its yearly check of freshness, and `Reuse`. Nothing is published without the host's
/// approval. It does not own the search index, nor the initiative that reuses an example.
///
/// The front doors are `Examples`, `ExampleCatalogue` for what is public, `Reuses`, `Askings` and, for visits,
/// `VisitRounds`, `VisitPeople`, `Visits`, `VisitNotes` and `VisitRatings`; `ExampleFigures` counts.
/// It may call `initiative`, `organisation`, `commitment`, `question` and `search`.
/// News: `VisitHeld`, `VisitNoted`, `ExamplePublished`, `ExampleRetired`, `ExampleReused`.
@NullMarked
package org.samrad.example;

import org.jspecify.annotations.NullMarked;
