import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
BOOK_SOURCE = os.environ["BOOK_SOURCE_URL"]
DEBUG = os.environ.get("DJANGO_DEBUG", "false") == "true"
