/// What others have done and how it went: visits to those who use a shared solution, good examples checked
/// with the host, and what came of using them again elsewhere.
///
/// It owns `Visit`, `Example` with its level of evidence (told, observed, measured) and its yearly check of
/// freshness, and `Reuse`. Nothing is published without the host's approval. It does not own the search
/// index, nor the initiative that reuses an example.
///
/// The front door is `Examples`. It may call `initiative`, `organisation`, `commitment` and `search`.
/// News: `VisitHeld`, `ExamplePublished`, `ExampleRetired`, `ExampleReused`.
@NullMarked
package org.samrad.example;

import org.jspecify.annotations.NullMarked;
