/**
 * What can be set, read from the environment and application.yml, as the rules of the floors below.
 */
@NullMarked
package id.guruonline.config.settings;

import org.jspecify.annotations.NullMarked;
