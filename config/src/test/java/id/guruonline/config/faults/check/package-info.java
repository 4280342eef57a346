/** What must hold once everything is at rest, whatever happened before. */
@NullMarked
package id.guruonline.config.faults.check;

import org.jspecify.annotations.NullMarked;
