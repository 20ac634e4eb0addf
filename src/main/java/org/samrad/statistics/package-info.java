/// Figures on their way in and out: files of statistical offices, spreadsheets and other systems are read, matched with
/// our organisations and indicators and brought in; what may leave is written so that others can work on with it.
///
/// It owns `Cube`, the shape of a table of figures; `Mapping`, which says what each dimension of a source is, and is
/// remembered; and `Delivery`, a file from its upload until it is in. It owns no figure and no rule of one
/// (`indicator`), and decides nothing on who may see it.
///
/// The front doors are `Deliveries` for what comes in and `Series` for what goes out. It may call `indicator`,
/// `organisation` and `commitment`. News: none; the figures themselves tell of their coming.
@NullMarked
package org.samrad.statistics;

import org.jspecify.annotations.NullMarked;
