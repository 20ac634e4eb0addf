/// The shell around every page: the frame with heading, menu and language, forms and their problems, the
/// error pages, the layout and the tags that templates are made of. A visitor meets all houses through it.
///
/// It owns how a page is framed and how a form is read back to the person who filled it in wrongly. It
/// knows no house: menu items arrive through the socket `Navigation.Item`, and the shell shows the person's
/// name only as a text handed to it. It holds no rule, no data and no SQL.
///
/// It has no front door; pages of the houses use `Frame`, `Form`, `Problems` and `Language` directly.
/// It may call `base`, and tells no news.
@NullMarked
package org.samrad.web;

import org.jspecify.annotations.NullMarked;
