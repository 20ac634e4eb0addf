/// What people live through across the borders of sectors: the seven life events that state and municipalities agreed
/// on in 2019, who answers for each, the services in it, and initiatives that several owners have together.
///
/// It owns `Responsible` (a ministry, from a day), `Service`, each actor's `TopNeeds` and the `SharedUnderstanding` of
/// them, `Obstacle` and `Dependency`, and the `CommentPeriod` of municipalities. It does not own the initiative, on
/// whose page its part stands, nor what institutions need of a shared solution (`expectation`).
///
/// The front doors are `LifeEvents`, `Understandings`, `Obstacles` and `Municipalities`; `LifeEventFigures` counts. It
/// may call `initiative`, `organisation` and `commitment`. It tells no news.
@NullMarked
package org.samrad.lifeevent;

import org.jspecify.annotations.NullMarked;
