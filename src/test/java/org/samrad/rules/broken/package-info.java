/// Houses broken on purpose: every rule has something to find here. Nothing runs, nothing is wired.
@NullMarked
package org.samrad.rules.broken;

import org.jspecify.annotations.NullMarked;
