package id.guruonline.scheduler.people;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours in which a teacher teaches at the home school every week, in the regency's zone. */
public record HomeHours(DayOfWeek day, LocalTime start, LocalTime end) {}
