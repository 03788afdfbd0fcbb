package evenkeel.demo;

/// An invented address. The postcode area ZZ is no real one.
record Place(String line1, String line2, String town, String postcode) {}
