/// Leadership groups that learn from each other in pairs: a programme with its rounds, who takes part, what each
/// organisation needs and can give, the pairing table, the proposals of the machine and the answers of people.
///
/// It owns `Programme`, `Round`, `Participant` with seats, `Profile` by `Area`, `Pairing` (a stored proposal) with its
/// `PairingProof`, `LearningPair` and `Exchange` (help that goes one way). A proposed pair and an accepted one are told
/// apart by state: the machine proposes with reasons, people decide. It does not compute pairs (`matching`); what the
/// two do together lies in the pair's own room, in the house above.
///
/// The front doors are `Programmes`, `Participations`, `LearningProfiles`, `PairingTables`, `Pairings`, `Exchanges` and
/// `Facilitations`; `ProgrammeFigures` counts of organisations and years.
/// It may call `indicator`, `example`, `organisation`, `commitment` and `matching`.
/// News: `PairsProposed`, `PairAccepted`, `PairEnded`.
@NullMarked
package org.samrad.programme;

import org.jspecify.annotations.NullMarked;
