"""The link audit: fetches what agencies handed in, politely and safely, and judges what a citizen would see there."""
