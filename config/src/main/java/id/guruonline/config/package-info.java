/**
 * The Spring Boot application, in rooms: {@code start -> wiring -> web, playground -> settings}.
 */
@NullMarked
package id.guruonline.config;

import org.jspecify.annotations.NullMarked;
