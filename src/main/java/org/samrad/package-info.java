/// Samråd: one process, one PostgreSQL. Each package below is a house with one door.
@NullMarked
package org.samrad;

import org.jspecify.annotations.NullMarked;
