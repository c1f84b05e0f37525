package cn.onestop.events.matters;

/// What can happen to the working calendars 放假安排 of an installation.
public sealed interface CalendarEvent permits CalendarImported {}
