package broken.app.first;

/// The first module's door.
public class First {}
