/** Words that names of made-up applications are composed of. No name of a real application is among them. */

/** Beginnings, middles and ends of invented words, which tell nothing of a category. */
export const SYLLABLES = {
  first:
    "Bra Cal Dro Ela Fim Gru Hal Ivo Jul Kel Lum Mav Nor Olo Pim Qua Ril Sav Tov Ulm Vex Wib Yal Zor".split(
      " "
    ),
  middle: "ba co di fe go hi ka li mo nu pa ri so ta vu xi".split(" "),
  last: "do dra fy ka lan lio lo mi na nix ra ro ta to va zo".split(" ")
} as const;

/** Words that applications of any category have in their names. */
export const GENERAL =
  "Free Pro Lite Plus Mobile App HD My Easy Smart Best Simple Fast New 2018 One Go World Live Daily Super Online Premium Official Time Home".split(
    " "
  );

/** Words of a category, and the categories whose words its names borrow. */
export interface CategoryWords {
  readonly words: readonly string[];
  readonly related: readonly string[];
}

const themed = (words: string, ...related: string[]): CategoryWords => ({words: words.split(" "), related});

/** The categories of the Google Play table, in alphabetical order. */
export const CATEGORY_WORDS: Readonly<Record<string, CategoryWords>> = {
  ART_AND_DESIGN: themed(
    "Sketch Draw Canvas Paint Palette Logo Poster Doodle Mandala Brush Tattoo Origami Ink Pastel Colours Studio Design Easel",
    "FAMILY",
    "PHOTOGRAPHY"
  ),
  AUTO_AND_VEHICLES: themed(
    "Car Engine Garage Mileage Fuel Tyre Dealer Truck Motorcycle Parking Diagnostics Number-Plate Gearbox Dashcam Auto Scooter Driving Mechanic",
    "MAPS_AND_NAVIGATION",
    "TOOLS"
  ),
  BEAUTY: themed(
    "Makeup Hairstyle Nail Skin Lipstick Salon Braids Beauty Eyebrow Manicure Mirror Perfume Haircut Glow Curls Lashes Foundation",
    "LIFESTYLE",
    "PHOTOGRAPHY"
  ),
  BOOKS_AND_REFERENCE: themed(
    "Dictionary Book Reader Bible Quotes Encyclopedia Novel Library Poems Ebook Verses Thesaurus Chapters Grammar Translator Almanac Stories Glossary",
    "EDUCATION",
    "FAMILY"
  ),
  BUSINESS: themed(
    "Invoice Office Meetings Payroll Staff Resume Contracts Inventory Leads Workforce Timesheet Vendor Conference Business Sales Recruiter Jobs Clients Fax",
    "PRODUCTIVITY",
    "FINANCE"
  ),
  COMICS: themed(
    "Comics Manga Webtoon Panels Superhero Strip Cartoon Heroine Anime Villain Sidekick Issue Graphic Bubbles",
    "ENTERTAINMENT",
    "BOOKS_AND_REFERENCE"
  ),
  COMMUNICATION: themed(
    "Messenger Chat Call Dialer Browser Contacts Voice SMS Caller Mail Text Inbox Walkie Emoji Phone Keypad Voicemail Blocker",
    "SOCIAL",
    "TOOLS"
  ),
  DATING: themed(
    "Dating Singles Match Love Flirt Soulmate Crush Romance Hearts Meet Date Wink Charm Blind Sweethearts Couples",
    "SOCIAL",
    "LIFESTYLE"
  ),
  EDUCATION: themed(
    "Learn Course Exam Vocabulary Lessons Classroom Homework Flashcards Teacher Tutor Spelling Students School Coding Quiz Academy",
    "FAMILY",
    "BOOKS_AND_REFERENCE"
  ),
  ENTERTAINMENT: themed(
    "Movies Shows Cinema TV Episodes Streaming Trailer Series Channel Tickets Celebrity Laughs Drama Watch Theatre",
    "VIDEO_PLAYERS",
    "FAMILY"
  ),
  EVENTS: themed(
    "Tickets Festival Event Wedding Concert Countdown Invitation Party Venue Seats Expo Birthday Guests Fair RSVP",
    "LIFESTYLE",
    "ENTERTAINMENT"
  ),
  FAMILY: themed(
    "Kids Coloring Princess Learn Toddler Baby Farm Dress-Up Animals Pony ABC Preschool Puzzle Pet Doll Alphabet Numbers Bubble Simulator Prank Quiz Dinosaur Fairy Bakery Mermaid Story Guide Trainer Legends Craft",
    "GAME",
    "EDUCATION",
    "ENTERTAINMENT"
  ),
  FINANCE: themed(
    "Bank Wallet Loan Budget Stocks Tax Credit Insurance Currency Mortgage Money Savings Invest Trading Pay Expense Coins Broker Pension",
    "BUSINESS",
    "SHOPPING"
  ),
  FOOD_AND_DRINK: themed(
    "Recipes Pizza Restaurant Cocktail Delivery Cooking Menu Cake Grill Kitchen Coffee Diet Wine Sushi Dessert Meal Burger Soup",
    "HEALTH_AND_FITNESS",
    "SHOPPING"
  ),
  GAME: themed(
    "Racing Shooter Zombie Puzzle Solitaire Slots Battle Runner Ninja Jump Chess Poker Sniper Bubble Trivia Dragon Tank Arcade Drift Hero Quest Blast Tower Bingo Warrior Stunt Survival Dungeon Crossword Ball",
    "FAMILY",
    "SPORTS"
  ),
  HEALTH_AND_FITNESS: themed(
    "Workout Fitness Yoga Calorie Steps Sleep Gym Weight Pedometer Running Meditation Abs Diet Water Exercise Coach Heart Habit",
    "MEDICAL",
    "SPORTS"
  ),
  HOUSE_AND_HOME: themed(
    "House Rent Apartments Furniture Decor Garden Realtor Interior Floorplan Kitchen Lighting Housing Listings Curtains Bedroom Thermostat",
    "LIFESTYLE",
    "SHOPPING"
  ),
  LIBRARIES_AND_DEMO: themed(
    "Demo Library SDK Widget Sample Material Module Toolkit Plugin Animation Components Layout Framework Test Showcase",
    "TOOLS",
    "PERSONALIZATION"
  ),
  LIFESTYLE: themed(
    "Horoscope Prayer Style Fashion Habits Diary Astrology Outfit Tarot Pets Wardrobe Dream Gifts Rituals Zodiac Mindful Tips Journal Remote",
    "TOOLS",
    "SOCIAL",
    "FAMILY"
  ),
  MAPS_AND_NAVIGATION: themed(
    "Map GPS Navigation Route Compass Traffic Metro Taxi Bus Speedometer Offline Street Tracker Locator Roads Transit Coordinates",
    "TRAVEL_AND_LOCAL",
    "TOOLS"
  ),
  MEDICAL: themed(
    "Doctor Anatomy Nurse Pregnancy Symptoms Pharmacy Blood Pill Clinical Diagnosis Dental Surgery Dosage Patient Nursing Therapy ECG Medicine Hospital Pressure",
    "HEALTH_AND_FITNESS",
    "BOOKS_AND_REFERENCE"
  ),
  NEWS_AND_MAGAZINES: themed(
    "News Headlines Magazine Times Radio Press Journal Gazette Breaking Politics Tribune Podcast Herald Stories Reporter Feed",
    "SOCIAL",
    "SPORTS"
  ),
  PARENTING: themed(
    "Pregnancy Baby Mom Parents Breastfeeding Diaper Newborn Lullaby Names Nanny Midwife Nursery Milestones Cradle Contractions",
    "MEDICAL",
    "FAMILY"
  ),
  PERSONALIZATION: themed(
    "Wallpaper Theme Launcher Keyboard Ringtones Icons Lockscreen Backgrounds Widget Clock Font Skins Neon Parallax Ringtone Watchface",
    "TOOLS",
    "PHOTOGRAPHY"
  ),
  PHOTOGRAPHY: themed(
    "Photo Camera Selfie Collage Editor Filter Frames Gallery Blur Stickers Portrait Effects Lens Album Retouch Snapshot",
    "VIDEO_PLAYERS",
    "PERSONALIZATION"
  ),
  PRODUCTIVITY: themed(
    "Notes Calendar Tasks Reminder Planner Documents PDF Cloud Organizer Checklist Sheets Files Agenda Sync Memo Workspace Notebook Schedule",
    "BUSINESS",
    "TOOLS"
  ),
  SHOPPING: themed(
    "Shop Deals Coupons Store Fashion Sale Cart Discount Outlet Market Catalog Offers Grocery Boutique Marketplace Cashback",
    "LIFESTYLE",
    "FINANCE"
  ),
  SOCIAL: themed(
    "Friends Followers Chat Profile Community Status Share Network Moments Posts Groups Stickers Memes Strangers Timeline Hashtags",
    "COMMUNICATION",
    "DATING"
  ),
  SPORTS: themed(
    "Football Scores League Cricket Soccer Basketball Golf Tennis Hockey Fixtures Stadium Coach Fantasy Cycling Fishing Team Referee Ski",
    "GAME",
    "NEWS_AND_MAGAZINES",
    "HEALTH_AND_FITNESS"
  ),
  TOOLS: themed(
    "Scanner Cleaner Flashlight VPN WiFi Battery Calculator Manager Remote Converter Compass Recorder Backup Bluetooth Antivirus Booster QR Ruler Monitor Root Speed Terminal Unlock Printer",
    "PRODUCTIVITY",
    "COMMUNICATION",
    "PERSONALIZATION"
  ),
  TRAVEL_AND_LOCAL: themed(
    "Travel Hotels Flights Guide Trip City Booking Tours Airport Airline Hostel Vacation Trains Itinerary Beaches Cruise Passport",
    "MAPS_AND_NAVIGATION",
    "FOOD_AND_DRINK"
  ),
  VIDEO_PLAYERS: themed(
    "Video Player Movie Editor Music Downloader Codec Subtitles Recorder Slideshow Cast Playlist Screen Trimmer Converter Clips",
    "PHOTOGRAPHY",
    "ENTERTAINMENT"
  ),
  WEATHER: themed(
    "Weather Forecast Radar Storm Temperature Rain Barometer Hurricane Wind Snow Humidity Lightning Tides Climate Sunrise",
    "MAPS_AND_NAVIGATION",
    "TOOLS"
  )
};

/** Words with accents, which the simulated files now and then have in a wrong encoding. */
export const ACCENTED = "Café Música Météo Niños Über Crème Señal Château".split(" ");
