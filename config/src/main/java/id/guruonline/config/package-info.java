/**
 * The Spring Boot application, in rooms: {@code start -> wiring -> web, playground, channel,
 * settings}; nothing points to {@code start}.
 */
@NullMarked
package id.guruonline.config;

import org.jspecify.annotations.NullMarked;
