package broken.app.first.inside;

/// Public for its own module only.
public class Hidden {}
