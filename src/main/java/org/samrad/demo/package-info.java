/// A small invented country to try everything in: the cast of people and agencies that tests, demonstration
/// and documentation share, and the stories they live through.
///
/// It owns `Cast` and `Seeds` and no table. Seeds act through the front doors as the people of the cast,
/// never by SQL, so that whatever the demonstration shows can also be done by hand.
///
/// It may call anything; nothing calls it, and it runs only when asked for. It tells no news.
@NullMarked
package org.samrad.demo;

import org.jspecify.annotations.NullMarked;
