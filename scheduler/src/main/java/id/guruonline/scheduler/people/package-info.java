/** Who is who: schools, classes, operators, teachers, pupils and the education office. */
@NullMarked
package id.guruonline.scheduler.people;

import org.jspecify.annotations.NullMarked;
