package id.guruonline.scheduler.calendar;

/** What a day off of the country is called. */
public record FeastName(String indonesian, String english) {}
