package evenkeel.app.access;

/// A principal that knows its officer, however the officer signed in.
interface HoldsOfficer {
  Officer officer();
}
